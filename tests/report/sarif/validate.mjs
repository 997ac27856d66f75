// validate.mjs SCHEMA FILE…: each FILE against the schema, and that each result names its
// rule by the right index. Exit status 1 and the errors when one is wrong.
import { readFileSync } from "node:fs";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";

const [schema, ...files] = process.argv.slice(2);
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));

let broken = 0;
for (const file of files) {
  const log = JSON.parse(readFileSync(file, "utf8"));
  const errors = validate(log) ? [] : validate.errors.map((e) => `${e.instancePath} ${e.message}`);
  for (const run of log.runs ?? [])
    for (const [i, result] of run.results.entries())
      if (run.tool.driver.rules[result.ruleIndex]?.id !== result.ruleId)
        errors.push(`/results/${i}/ruleIndex names another rule`);
  for (const error of errors) console.log(`${file}: ${error}`);
  broken += errors.length;
}
process.exit(broken > 0 ? 1 : 0);
