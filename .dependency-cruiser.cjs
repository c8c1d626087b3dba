/*
 * Who may import whom. Each rule's comment is what the person who broke it reads.
 * test/support/check-imports.mjs runs these and also fails when a file was not read.
 */

const frontEnd = '^(display|counter-client)/';
const browserCode = '^(display|counter-client|shared/ui)/';
const browserPackages =
  '^node_modules/(lit|lit-html|lit-element|@lit/[^/]+|@fontsource/[^/]+|socket\\.io-client|temporal-polyfill|uqr|zod)/';
const composition = '^server/(main\\.ts$|composition/)';
const innerRooms = '(domain|commands|queries|engine|composition)/';
const technologyRoom = `^server/(?!${innerRooms})([^/]+)/`;

/** A room that may import nothing but what is listed: no other folder, package or Node module. */
const only = (name, from, comment, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed, couldNotResolve: false },
});

const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const rooms = [
  only('contract-imports-only-zod', '^shared/contract/', 'The contract imports only zod.', [
    '^shared/contract/',
    '^node_modules/zod/',
  ]),
  only(
    'domain-is-pure',
    '^server/domain/(?!calendar/)',
    'The domain imports the contract and nothing else: no IO, no package, no Node module.',
    ['^shared/contract/', '^server/domain/'],
  ),
  only(
    'calendar-is-pure',
    '^server/domain/calendar/',
    'The calendar imports the contract, the domain and temporal-polyfill.',
    ['^shared/contract/', '^server/domain/', '^node_modules/temporal-polyfill/'],
  ),
  only('ports-name-needs', '^server/ports\\.ts$', 'Ports import the domain and the contract.', [
    '^shared/contract/',
    '^server/domain/',
  ]),
  only(
    'commands-know-no-technology',
    '^server/commands/',
    'Commands import the domain, the contract and ports; what else they need is a port.',
    ['^shared/contract/', '^server/domain/', '^server/ports\\.ts$', '^server/commands/'],
  ),
  only(
    'queries-know-no-technology',
    '^server/queries/',
    'Queries import the domain, the contract and ports; what else they need is a port.',
    ['^shared/contract/', '^server/domain/', '^server/ports\\.ts$', '^server/queries/'],
  ),
  only(
    'engine-knows-no-technology',
    '^server/engine/',
    'The engine imports the domain, the contract, ports and commands.',
    [
      '^shared/contract/',
      '^server/domain/',
      '^server/ports\\.ts$',
      '^server/commands/',
      '^server/engine/',
    ],
  ),
];

const doors = [
  never(
    'technology-rooms-are-strangers',
    'A technology room never imports another: let main.ts hand it over as a port.',
    { path: technologyRoom },
    { path: technologyRoom, pathNot: '^server/$1/' },
  ),
  never(
    'technology-sees-engine-types',
    'A technology room takes types of the engine (import type); main.ts hands it the engine.',
    { path: technologyRoom },
    { path: '^server/engine/', dependencyTypesNot: ['type-only'] },
  ),
  never(
    'only-main-sees-all',
    'Only server/main.ts and server/composition/ join technology rooms.',
    { path: '^(server/[^/]+$|shared/|display/|counter-client/)', pathNot: composition },
    { path: technologyRoom },
  ),
  never(
    'main-is-the-top',
    'The composition root is started, not imported.',
    { path: '.', pathNot: [composition, '^server/setup/', '^test/'] },
    { path: composition },
  ),
];

const screens = [
  never(
    'screens-know-no-server',
    'Browser code reaches the server through the contract only.',
    { path: browserCode },
    { path: '^server/' },
  ),
  never(
    'front-ends-are-strangers',
    'Public screens and staff screens share code through shared/ui.',
    { path: frontEnd },
    { path: frontEnd, pathNot: '^$1/' },
  ),
  never(
    'ui-is-for-front-ends',
    'Only the front ends and tests import shared/ui.',
    { path: '.', pathNot: [browserCode, '^test/'] },
    { path: '^shared/ui/' },
  ),
  never(
    'ui-knows-no-screen',
    'shared/ui does not know the screens that use it.',
    { path: '^shared/' },
    { path: frontEnd },
  ),
  never(
    'server-knows-no-screen',
    'The server serves dist/, it imports no screen.',
    { path: '^server/' },
    { path: frontEnd },
  ),
  never(
    'browser-packages',
    'Not a package (or a Node module) for the browser; see .dependency-cruiser.cjs.',
    { path: browserCode },
    {
      pathNot: ['^(display|counter-client|shared|server)/', browserPackages],
      couldNotResolve: false,
    },
  ),
];

const hygiene = [
  never(
    'no-cycles',
    'Break the cycle: move what both need to a third file.',
    {},
    { circular: true },
  ),
  never(
    'no-orphans',
    'Nothing imports this file and it imports nothing: delete it or use it.',
    { orphan: true, pathNot: ['\\.d\\.ts$', '^test/', '^[^/]+$'] },
    {},
  ),
  never('no-unresolvable', 'This import leads nowhere.', {}, { couldNotResolve: true }),
  never(
    'no-tests-in-product',
    'The product does not import its tests.',
    { path: '^(server|shared|display|counter-client)/' },
    { path: '^test/' },
  ),
  never(
    'no-undeclared-package',
    'Declare the package in package.json.',
    {},
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
  never(
    'no-development-package',
    'The product runs without development packages: move it to dependencies.',
    { path: '^(server|shared|display|counter-client)/' },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
];

module.exports = {
  forbidden: [...rooms, ...doors, ...screens, ...hygiene],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'browser', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.json', '.css', '.d.ts'],
    },
  },
};
