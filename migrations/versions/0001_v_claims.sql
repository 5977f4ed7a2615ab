CREATE VIEW v_claims AS
-- One row for each claim of each article as it stands now. Columns keep their names and meaning in later versions.
SELECT
    articles.ref || '#' || claims.ordinal AS claim,  -- the claim id, as in `attrib show`
    articles.ref AS article,                         -- the article id
    outlets.name AS outlet,                          -- who published it
    stories.name AS story,                           -- null until one is given or found
    revisions.title AS title,                        -- headline
    revisions.published_value AS published,          -- ISO 8601, with the offset as it was given
    revisions.url AS url,                            -- where it was published
    claims.paragraph AS paragraph,                   -- where the content begins, from 0
    claims.sentence AS sentence,                     -- where the content begins, from 0
    claims.text AS text,                             -- the content, without cue and source
    claims.spans AS spans,                           -- JSON, [start, end) in code points of the article's text
    claims.quote_type AS quote_type,                 -- direct, indirect, mixed, none
    claims.mention_text AS source,                   -- the words used here, null where nobody is named
    sources.introduction AS introduction,            -- the fullest words the article has for that source
    sources.kind AS kind,                            -- person, anonymous, organisation, state, media, document, public
    sources.name AS name,                            -- of a person, an organisation, a document
    sources.count_min AS count_min,                  -- at least so many speak
    sources.count_max AS count_max,                  -- at most so many, null where that is not told
    sources.senior AS senior,                        -- an anonymous source is called senior
    sources.nationality AS nationality,              -- JSON list
    sources.role AS role,                            -- commander, spokesperson
    sources.affiliation AS affiliation,              -- whom it belongs to
    sources.basis AS basis,                          -- how it is said to know
    claims.via AS via,                               -- the outlet it spoke through
    claims.orphan AS orphan,                         -- a definite description that nothing earlier introduces
    claims.cue_text AS cue,                          -- said, according to
    claims.cue_force AS force,                       -- neutral, asserting, doubting, denying, hedged
    claims.rule AS rule,                             -- the pattern that found it
    claims.extractor AS extractor                    -- the extractor version that found it
FROM claims
JOIN revisions ON revisions.id = claims.revision_id
JOIN articles ON articles.id = revisions.article_id AND articles.revision = revisions.number
JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN stories ON stories.id = articles.story_id
LEFT JOIN sources ON sources.id = claims.source_id
WHERE claims.parent IS NULL
