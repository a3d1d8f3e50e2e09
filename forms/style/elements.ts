/**
 * Colours come from the lake, the forest and what grows there; every pair of text and ground has a
 * contrast of at least 4.5:1, borders of controls at least 3:1.
 */
export const elementStyle = `
:root {
  --lake: #123f4b;
  --lake-deep: #0c2e38;
  --lake-link: #125a70;
  --lake-pale: #e4eff1;
  --forest: #1f6044;
  --forest-deep: #16492f;
  --forest-pale: #e6f0e8;
  --cloudberry: #f4b04a;
  --cloudberry-pale: #fdf3df;
  --lingon: #a3232f;
  --lingon-pale: #fbecec;
  --birch: #fbfaf6;
  --sand: #f2eee4;
  --line: #d8d2c3;
  --control: #5e6b6f;
  --ink: #17262b;
  --ink-soft: #4a5a60;
  --serif: "Iowan Old Style", Charter, "Palatino Linotype", Palatino, Georgia, "Times New Roman", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
  --radius: 6px;
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0; min-height: 100vh; display: flex; flex-direction: column;
  background: var(--birch); color: var(--ink);
  font: 1.0625rem/1.6 var(--sans); overflow-wrap: break-word;
}
h1, h2, h3, h4 { font-family: var(--serif); font-weight: 600; color: var(--lake-deep); line-height: 1.2; margin: 2em 0 .6em; text-wrap: balance; }
h1 { font-size: clamp(1.875rem, 1.5rem + 1.9vw, 2.625rem); margin-top: 0; letter-spacing: -.01em; }
h2 { font-size: clamp(1.4375rem, 1.3rem + .7vw, 1.75rem); }
h3 { font-size: 1.25rem; }
h4 { font-size: 1.0625rem; font-family: var(--sans); }
p, ul, ol, dl, table, blockquote { margin: 0 0 1rem; }
ul, ol { padding-left: 1.35rem; }
li + li { margin-top: .3rem; }
a { color: var(--lake-link); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { color: var(--lake-deep); text-decoration-thickness: 3px; }
:focus-visible { outline: 3px solid var(--lake-deep); outline-offset: 2px; box-shadow: 0 0 0 6px var(--cloudberry); border-radius: 2px; }
main:focus, main:focus-visible { outline: 0; box-shadow: none; }
code { font-family: ui-monospace, "Cascadia Mono", Consolas, monospace; font-size: .9em; overflow-wrap: anywhere; }
blockquote { margin-inline: 0; padding: .25rem 0 .25rem 1.25rem; border-left: 4px solid var(--forest); }
hr { border: 0; border-top: 1px solid var(--line); margin: 2.5rem 0; }
.visually-hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;
