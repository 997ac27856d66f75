// node parquet.mjs FINDINGS.jsonl FINDINGS.parquet: the findings of `aside audit --format jsonl` as
// Parquet, and what a query over that looks like.
import { DuckDBInstance } from '@duckdb/node-api';

const [source, target] = process.argv.slice(2);
if (!target) {
  console.error('usage: node parquet.mjs FINDINGS.jsonl FINDINGS.parquet');
  process.exit(2);
}
const quoted = (path) => `'${path.replaceAll("'", "''")}'`;
const columns = `{file: 'VARCHAR', "offset": 'UBIGINT', channel: 'VARCHAR', "time": 'VARCHAR', audience: 'VARCHAR',
  verdict: 'VARCHAR', rule: 'VARCHAR', category: 'VARCHAR', target: 'VARCHAR', "start": 'UBIGINT', "end": 'UBIGINT', message: 'VARCHAR'}`;

const db = await (await DuckDBInstance.create(':memory:')).connect();
await db.run(`COPY (SELECT * REPLACE (try_cast("time" AS TIMESTAMP) AS "time")
  FROM read_json(${quoted(source)}, format = 'newline_delimited', columns = ${columns}))
  TO ${quoted(target)} (FORMAT parquet)`);
const rows = await db.runAndReadAll(`SELECT channel, category, count(*)::INTEGER AS findings,
  strftime(min("time"), '%Y-%m-%d') AS first FROM ${quoted(target)}
  GROUP BY ALL ORDER BY findings DESC, channel, category`);
for (const row of rows.getRows()) console.log(row.join('\t'));
