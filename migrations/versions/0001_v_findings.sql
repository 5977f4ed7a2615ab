CREATE VIEW v_findings AS
-- One row for what each article did with each claim of its story's reference side. Columns keep their names and
-- meaning in later versions. What begins with reference_ is of the reference side, the rest of the other article.
SELECT
    findings.ref AS finding,                         -- the finding id, as in `attrib explain`
    stories.name AS story,                           -- the story that was compared
    findings.verdict AS verdict,                     -- repeated, altered, dropped, added, unattributed, absent, unreadable
    findings.changes AS changes,                     -- of the attribution, joined by ;
    findings.wording AS wording,                     -- of the content, joined by ;
    reference_articles.ref || '#' || reference_claims.ordinal AS claim, -- the reference side's claim id
    reference_articles.ref AS reference_article,
    reference_outlets.name AS reference_outlet,
    reference_claims.text AS reference_text,         -- the passage there
    reference_claims.spans AS reference_spans,       -- JSON, [start, end) in code points of that article's text
    reference_claims.mention_text AS reference_source,
    reference_sources.introduction AS reference_introduction,
    reference_sources.kind AS reference_kind,
    reference_sources.count_min AS reference_count_min,
    reference_sources.count_max AS reference_count_max,
    reference_claims.cue_text AS reference_cue,
    reference_claims.cue_force AS reference_force,
    articles.ref AS article,
    outlets.name AS outlet,
    revisions.published_value AS published,          -- ISO 8601, with the offset as it was given
    claims.text AS text,                             -- the passage here, null where no match was found
    claims.spans AS spans,
    claims.mention_text AS source,                   -- null where nobody is named
    sources.introduction AS introduction,
    sources.kind AS kind,
    sources.count_min AS count_min,
    sources.count_max AS count_max,
    claims.cue_text AS cue,
    claims.cue_force AS force,
    findings.similarity AS similarity,               -- of the two passages, 0 to 1
    findings.level AS level,                         -- confirmed, suggested
    findings.evidence AS evidence,                   -- JSON list of [change, before, after]
    findings.rule AS rule,                           -- the rule that gave the verdict
    comparisons.created_at AS compared_at,
    comparisons.stale AS stale                       -- articles or claims changed after the comparison
FROM findings
JOIN clusters ON clusters.id = findings.cluster_id
JOIN comparisons ON comparisons.id = clusters.comparison_id
JOIN stories ON stories.id = comparisons.story_id
JOIN claims AS reference_claims ON reference_claims.id = clusters.claim_id
JOIN revisions AS reference_revisions ON reference_revisions.id = reference_claims.revision_id
JOIN articles AS reference_articles ON reference_articles.id = reference_revisions.article_id
JOIN outlets AS reference_outlets ON reference_outlets.id = reference_articles.outlet_id
LEFT JOIN sources AS reference_sources ON reference_sources.id = reference_claims.source_id
JOIN articles ON articles.id = findings.article_id
JOIN revisions ON revisions.article_id = articles.id AND revisions.number = articles.revision
JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN claims ON claims.id = findings.claim_id
LEFT JOIN sources ON sources.id = claims.source_id
