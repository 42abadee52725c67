-- What a database consists of: for copying all of it into another one.

-- name: get_columns
-- Of every table, in their order; key_position: 0 for columns outside of the primary key.
/*lite*/SELECT tables.name AS table_name, columns.name AS column_name, columns.type AS kind, columns.pk AS key_position
FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
WHERE tables.type = 'table' AND substr(tables.name, 1, 7) <> 'sqlite_'
ORDER BY tables.name, columns.cid/*pg
SELECT
    pg_class.relname AS table_name,
    attname AS column_name,
    format_type(atttypid, NULL) AS kind,
    coalesce(array_position(CAST(indkey AS SMALLINT[]), attnum) + 1, 0) AS key_position
FROM pg_class
JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
LEFT JOIN pg_index ON indrelid = pg_class.oid AND indisprimary
WHERE relkind = 'r' AND relnamespace = CAST(current_schema() AS regnamespace) AND relname <> 'schema_version'
ORDER BY relname COLLATE "C", attnum*/;

-- name: get_highest_ids
-- Of tables whose ids are never used again, the highest that was; NULL for none.
/*lite*/SELECT name AS table_name, seq AS highest FROM sqlite_sequence/*pg
SELECT
    relname AS table_name,
    pg_sequence_last_value(CAST(pg_get_serial_sequence(relname, attname) AS regclass)) AS highest
FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid AND attidentity <> ''
WHERE relkind = 'r' AND relnamespace = CAST(current_schema() AS regnamespace)*/;

-- name: begin_ids!
-- Where nothing was ever inserted into a table.
/*lite*/INSERT INTO sqlite_sequence (name, seq)
SELECT :table_name, 0 WHERE
    NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = :table_name)
    AND EXISTS (SELECT 1 FROM sqlite_schema WHERE name = :table_name AND instr(sql, 'AUTOINCREMENT') > 0)/*pg
SELECT 1 WHERE CAST(:table_name AS TEXT) IS NULL*/;

-- name: set_highest_id!
/*lite*/UPDATE sqlite_sequence SET seq = max(seq, :highest) WHERE name = :table_name/*pg
SELECT setval(CAST(pg_get_serial_sequence(:table_name, 'id') AS regclass), :highest)*/;
