import { type Child, type Html, html } from "../../forms/html.ts";

const style = `
  :root { color-scheme: light dark; --line: #767676; }
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
  a, summary { min-height: 1.5rem; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); }
  label { display: block; font-weight: 600; }
  input, button { font: inherit; padding: .4rem .6rem; max-width: 100%; box-sizing: border-box; }
  form { margin: 1rem 0; }
  pre { white-space: pre-wrap; border: 1px solid var(--line); padding: .6rem; }
  :focus-visible { outline: 3px solid #1d70b8; outline-offset: 2px; }
`;

/** Frame of the pages under `/_local/`: they are the host's own and share nothing with the product's. */
export function renderLocalPage(title: string, content: Child): string {
  const page: Html = html`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Samråd on this machine</title>
<style>${style}</style>
</head>
<body>
<nav aria-label="This machine"><a href="/_local/">This machine</a> · <a href="/_local/mail">Mailbox</a> · <a href="/">Samråd</a></nav>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>`;
  return `<!doctype html>\n${page.markup}`;
}
