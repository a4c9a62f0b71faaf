-- What a release is most about: the lexemes of its title and those that its body has four times and more, as lexemes beside all
-- words. A search for frequent words takes its candidates from these. At most a hundred, the most frequent first.
create function reader.salient_words(search tsvector) returns text[] language sql immutable as $$
  select array(
    select '=s:' || lexeme
    from unnest(search) as word (lexeme, positions, weights)
    where 'A' = any(weights) or cardinality(array_positions(weights, 'C')) >= 4
    order by 'A' = any(weights) desc, cardinality(weights) desc, lexeme
    limit 100
  )
$$;

-- The same words as a reader's words in a title.
create function reader.salient_query(words text) returns tsquery language sql stable as $$
  select replace(reader.title_words(words)::text, '''=w:', '''=s:')::tsquery
$$;

update reader.release_search set search = search || array_to_tsvector(reader.salient_words(search));
