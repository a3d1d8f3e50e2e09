import { palette, typefaces } from "../../functions/texts/palette.ts";

const tokens = Object.entries({ ...palette, ...typefaces }).map(([name, value]) => `--${name}: ${value};`);

/** Tokens, type and links: what every page stands on. */
export const elementStyle = `
:root {
  ${tokens.join("\n  ")}
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
@media (forced-colors: active) {
  .scale__step:has(:checked), .choice:has(:checked) { outline: 2px solid Highlight; outline-offset: -2px; }
  .swatch, .steps > li::before { forced-color-adjust: none; }
}
`;
