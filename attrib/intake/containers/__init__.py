"""What holds several articles or wraps one: feeds, web archives, mail, mailboxes, PDF, zip, gzip, address lists."""
