// hostile.mjs FOLDER: an export whose names and texts try to be more than text.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const attacks = [
  "</script><script>window.pwned = 1</script>",
  "<img src=x onerror=\"window.pwned = 2\">",
  "\" autofocus onfocus=\"window.pwned = 3\" x=\"",
  "' onmouseover='window.pwned = 4",
  "</option></select></form><svg onload=window.pwned=5>",
  "<!--<script>", "]]>", "&lt;b&gt;already escaped&lt;/b&gt;", "</style><style>body{display:none}</style>",
  "<meta http-equiv=refresh content='0;url=https://example.org/'>", "javascript:window.pwned=6",
  "<iframe src=https://example.org/></iframe>", "</textarea></title></article></section>", "${window.pwned=7}", "\u202Eevil\u202C \u0000\u0007",
];

if (process.argv[2]) {
  mkdirSync(process.argv[2], { recursive: true });
  const lines = [];
  attacks.forEach((attack, i) => {
    for (let n = 0; n < 12; ++n)
      lines.push(JSON.stringify({
        id: `${i}-${n}`, ts: `2026-0${1 + (i % 6)}-1${n % 10}T${10 + n}:00:00Z`,
        channel: { id: `C${i}${attack}`, name: attack, type: "public" },
        author: { id: `U${i}`, name: `${attack} Ann` },
        text: n % 4 === 0 ? `@Sam ${attack} this is your fault, you broke the build again ${attack}` : `Thanks, Sam ${attack}`,
      }));
  });
  lines.push("{\"text\": </script><script>window.pwned = 8</script>");
  writeFileSync(join(process.argv[2], "log.jsonl"), lines.join("\n") + "\n");
}
