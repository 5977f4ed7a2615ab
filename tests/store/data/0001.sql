-- A story of two articles as the first schema kept it, compared once.
INSERT INTO outlets VALUES(1,'Harbour',NULL,NULL,NULL,NULL);
INSERT INTO outlets VALUES(2,'Valley',NULL,NULL,NULL,NULL);
INSERT INTO stories VALUES(1,'dam');
INSERT INTO articles VALUES(1,'harbour','harbour',1,1,1,1,'2024-05-04T10:00:00+00:00');
INSERT INTO articles VALUES(2,'valley','valley',2,1,1,1,'2024-05-04T10:00:00+00:00');
INSERT INTO revisions VALUES(1,1,1,1,NULL,NULL,'01d418bb652dd9ca003d3a5f4e8c832e8d8fcfb2441fa15e52bea32dded30a2b','full','2024-05-03','day','option',NULL,NULL,'01d418bb652dd9ca003d3a5f4e8c832e8d8fcfb2441fa15e52bea32dded30a2b','utf-8','decodes','harbour.txt','test 1','2024-05-04T10:00:00+00:00','{}','The dam will close on Friday. Nobody was hurt.',X'789C0BC948554849CC5528CFCCC95148CEC92F4E55C8CF53702BCA4C49ACD453F0CB4FCA4FA954284F2C56C8282D2AD103007A371033');
INSERT INTO revisions VALUES(2,2,1,2,NULL,NULL,'14c1385a28f8c274ed321e3dd0034d51e2af9a64d7276fb65a736f2229c61adb','full','2024-05-03','day','option',NULL,NULL,'14c1385a28f8c274ed321e3dd0034d51e2af9a64d7276fb65a736f2229c61adb','utf-8','decodes','valley.txt','test 1','2024-05-04T10:00:00+00:00','{}','The dam will shut.',X'789C0BC948554849CC5528CFCCC95128CE282DD103003BB2065E');
INSERT INTO inputs VALUES(1,'harbour.txt',NULL,1,'[]');
INSERT INTO inputs VALUES(2,'valley.txt',NULL,2,'[]');
INSERT INTO claims VALUES(1,1,1,NULL,1,'The dam will close on Friday.','[[0,29]]','none',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0,'test','test 1');
INSERT INTO claims VALUES(2,1,2,NULL,2,'Nobody was hurt.','[[30,46]]','none',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,1,'test','test 1');
INSERT INTO claims VALUES(3,2,1,NULL,1,'The dam will shut.','[[0,18]]','none',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0,'test','test 1');
INSERT INTO comparisons VALUES(1,1,1,'as you chose','{}','0.1.0','abababababababababababababababababababababababababababababababab','2024-05-04T10:00:00+00:00',0);
INSERT INTO clusters VALUES(1,1,1,1);
INSERT INTO findings VALUES(1,'harbour#1@valley',1,2,3,'unattributed','','paraphrased','[]',0.75,'suggested','[["wording", 0.5, "dam"]]','unattributed');
INSERT INTO ingest_items VALUES(1,'2024-05-04T10:00:00.000000-0001','harbour.txt','harbour.txt','added',NULL,1,'2024-05-04T10:00:00+00:00');
