/** The parts of the pages that are our own; the rest is the browser bundle of Scalar's API reference. */

interface Names {
  bundle: string;
  script: string;
  style: string;
  icon: string;
}

/**
 * The explorer. Without scripts it still says what this is and where to read on.
 * @param folder where the parts are, relative to the page.
 */
export const explorerPage = (folder: string, { bundle, script, style, icon }: Names): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Dateline API explorer</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="Press releases as records: try every operation of the Dateline API in the browser.">
<link rel="icon" href="${folder}${icon}" type="image/svg+xml">
<link rel="stylesheet" href="${folder}${style}">
<script src="${folder}${bundle}" defer></script>
<script src="${folder}${script}" defer></script>
</head>
<body>
<div id="explorer">
<main class="waiting">
<h1>Dateline API</h1>
<p>Press releases as records: who met whom, how much, how many, and the sentence that says so.</p>
<p>The explorer needs JavaScript. The same description stands in <a href="openapi.yaml">openapi.yaml</a> and
<a href="openapi.json">openapi.json</a>; all errors are explained under <a href="docs/problems">problems</a>.</p>
</main>
</div>
</body>
</html>
`;

/** Starts the explorer. Nothing in it may reach another server: no proxy, telemetry, fonts or assistant of a third party. */
export const explorerScript = `window.Scalar.createApiReference('#explorer', {
  url: new URL('openapi.json', document.baseURI).href,
  theme: 'default',
  layout: 'modern',
  telemetry: false,
  withDefaultFonts: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  showDeveloperTools: 'never',
  hideClientButton: true,
  persistAuth: false,
  defaultHttpClient: { targetKey: 'shell', clientKey: 'curl' },
  documentDownloadType: 'direct',
  operationTitleSource: 'summary',
  orderRequiredPropertiesFirst: false,
  orderSchemaPropertiesBy: 'preserve',
});
`;

export const explorerStyle = `:root {
  --scalar-font: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
  --scalar-font-code: ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
}
body { margin: 0; font-family: var(--scalar-font); }
.waiting { max-width: 38rem; margin: 12vh auto; padding: 0 1.25rem; line-height: 1.55; }
@media (prefers-color-scheme: dark) { body { background: #0f0f0f; color: #e7e7e7; } .waiting a { color: #8ab4ff; } }
`;

/** The style of pages that are only text. */
export const textStyle = `:root { color-scheme: light dark; }
body { margin: 0; font: 1rem/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; }
main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1.25rem 6rem; }
h1 { font-size: 1.9rem; margin: 0.5rem 0 1rem; }
h2 { font-size: 1.15rem; margin: 0; scroll-margin-top: 1rem; font-family: ui-monospace, Menlo, Consolas, monospace; }
h2 a { color: inherit; text-decoration: none; }
h2 a:hover { text-decoration: underline; }
section { border-top: 1px solid #8884; padding: 1.4rem 0 0.4rem; margin-top: 1rem; }
section:has(:target) { border-left: 4px solid #fca311; padding-left: 1rem; }
.example { opacity: 0.75; }
code { font: 0.9em ui-monospace, Menlo, Consolas, monospace; }
pre { background: #8882; border-radius: 8px; padding: 0.9rem 1rem; overflow-x: auto; font-size: 0.9rem; }
`;

/** A dateline: the place and day with which a release begins, as a rule under a headline. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#14213d"/><path d="M8 9h16M8 23h10" stroke="#fff" stroke-width="3" stroke-linecap="round"/><path d="M8 16h16" stroke="#fca311" stroke-width="3" stroke-linecap="round"/></svg>`;
