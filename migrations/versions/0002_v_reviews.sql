CREATE VIEW v_reviews AS
-- One row for each decision of a person; of several about the same passages the one with the highest number holds.
-- Columns keep their names and meaning in later versions.
SELECT
    reviews.id AS review,                            -- counts the decisions in the order they were made
    reviews.judgement AS judgement,                  -- same, apart, verdict, withdrawn
    reviews.seen AS seen,                            -- the verdict that was reviewed
    reviews.verdict AS verdict,                      -- the verdict to have instead, null where none was told
    reviews.changes AS changes,                      -- its changes, joined by ;
    reviews.reviewer AS reviewer,
    reviews.at AS at,                                -- ISO 8601, UTC
    reviews.reason AS reason,
    reviews.reference_article AS reference_article,  -- article id
    reviews.reference_text AS reference_text,        -- the passage there, as it was seen
    reviews.reference_spans AS reference_spans,      -- JSON, [start, end) in code points of the text as it was then
    reviews.article AS article,
    reviews.text AS text,                            -- null where no match was found
    reviews.spans AS spans,
    reviews.similarity AS similarity                 -- of the two passages, as scored then
FROM reviews
