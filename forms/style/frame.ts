/** Header with a shoreline under it, footer, staff's bar, and the column everything stands in. */
export const frameStyle = `
.skip-link { position: absolute; left: -999em; top: 0; padding: .75rem 1.25rem; background: var(--cloudberry); color: var(--lake-deep); font-weight: 600; z-index: 1; }
.skip-link:focus { left: 0; }
.site-header { background: var(--lake); color: #fff; padding-bottom: 1.5rem;
  background-image: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1600 60' preserveAspectRatio='none'%3E%3Cpath d='M0 38c140-22 260-22 420-6s270 14 420-6 250-20 400-2 240 14 360 0v36H0z' fill='%231f6044' fill-opacity='.55'/%3E%3Cpath d='M0 52c200-12 330-8 520-2s320 2 520-6 380-4 560 4v12H0z' fill='%23fbfaf6'/%3E%3C/svg%3E");
  background-repeat: no-repeat; background-position: center bottom -1px; background-size: 100% 2.5rem; }
.site-header__row, .site-footer__row, .staff-nav__row, .page { width: 100%; max-width: 66rem; margin-inline: auto; padding-inline: clamp(1.125rem, 4vw, 2.5rem); }
.site-header__row { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .25rem 1.5rem; min-height: 4.75rem; padding-block: .875rem 1.25rem; }
.site-header a { color: #fff; display: inline-block; padding-block: .25rem; }
.site-header__name { font: 600 1.3125rem/1.25 var(--serif); text-decoration: none; }
.mark { width: 1.75rem; height: 1.5rem; margin-right: .625rem; vertical-align: -.25rem; }
.site-header__name:hover { text-decoration: underline; }
.site-header__product { font: 400 .9375rem/1 var(--sans); color: #cfe1e4; margin-left: .5rem; padding-left: .75rem; border-left: 1px solid #6d99a3; }
.site-header :focus-visible { outline-color: #fff; box-shadow: 0 0 0 6px var(--lake-deep); }
.page { flex: 1; padding-block: clamp(1.25rem, 4vw, 2.5rem) 4rem; }
.page > * { max-width: 42rem; }
.page--document > * { max-width: 46rem; }
.page > .wide, .page > .split, .page > .table-scroll, .page > .columns { max-width: none; }
.site-footer { background: var(--sand); border-top: 1px solid var(--line); font-size: .9375rem; color: var(--ink-soft); }
.site-footer__row { padding-block: 2rem; }
.site-footer ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem 2rem; }
.site-footer li { margin: 0; }
.site-footer a { display: inline-block; padding-block: .2rem; }
.site-footer p { margin: 0; }
.staff-nav { background: #fff; border-bottom: 1px solid var(--line); font-size: .9375rem; }
.staff-nav__row { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .25rem 1.5rem; }
.staff-nav ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
.staff-nav li { margin: 0; }
.staff-nav li a { display: block; padding: .75rem 0; text-decoration: none; border-bottom: 3px solid transparent; }
.staff-nav li a:hover { border-color: var(--line); }
.staff-nav li a[aria-current] { border-color: var(--forest); color: var(--ink); font-weight: 600; }
@media (max-width: 34rem) { .site-header__product { display: none; } }
.staff-nav__end { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1rem; color: var(--ink-soft); }
`;
