// Writes openapi.yaml and docs/problems.md from the code, as a server without PUBLIC_URL serves them.
import { writeFileSync } from 'node:fs';
import { examples } from '../src/generated/examples.js';
import { describeApi } from '../src/http/openapi.js';
import { about } from '../src/operations/about.js';
import { openapiYaml } from '../src/operations/get-openapi.route.js';
import { problemsMarkdown } from '../src/problems/documentation.js';
import { routes } from '../src/routes.js';

writeFileSync('openapi.yaml', openapiYaml(describeApi({ routes, about: about(), examples })));
writeFileSync('docs/problems.md', problemsMarkdown());
