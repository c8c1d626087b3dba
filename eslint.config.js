import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { builtinRules } from 'eslint/use-at-your-own-risk';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { houseRules } from './test/support/house-rules.mjs';

const typescript = ['**/*.ts'];
const plainJavaScript = ['**/*.{js,mjs,cjs}'];
const configs = ['*.config.{js,ts}', '.dependency-cruiser.cjs', 'drizzle.config.ts'];
const browserCode = ['display/**/*.ts', 'counter-client/**/*.ts', 'shared/ui/**/*.ts'];
const tests = ['test/**'];
const nodeGlobals = [
  'process',
  'console',
  'URL',
  'Buffer',
  'fetch',
  'setTimeout',
  'clearTimeout',
  'performance',
];

const noBarrel = 'Import from the file that declares the name: no barrel files.';
const sleep = 'A test waits for an event or polls a condition; it never sleeps.';
const environment = 'Only server/main.ts reads the environment; take the value as an argument.';
const pure =
  'The decision core has no clock and no randomness: take `now` and the seed as arguments.';

const noBarrels = [
  { selector: 'ExportAllDeclaration', message: noBarrel },
  { selector: 'ExportNamedDeclaration[source!=null]', message: noBarrel },
];
const noSleeps = [
  {
    selector:
      'NewExpression[callee.name="Promise"] > :function > CallExpression.body[callee.name="setTimeout"]',
    message: sleep,
  },
  {
    selector:
      'NewExpression[callee.name="Promise"] > :function > BlockStatement > ExpressionStatement > CallExpression[callee.name="setTimeout"]',
    message: sleep,
  },
  { selector: 'ImportDeclaration[source.value=/^(node:)?timers\\u002fpromises$/]', message: sleep },
];
const elementPrefix = {
  selector: 'Decorator > CallExpression[callee.name="customElement"] > Literal[value!=/^luot-/]',
  message: 'Name elements with the prefix luot-.',
};
const noClock = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: pure },
  { selector: 'MemberExpression[object.name="Temporal"][property.name="Now"]', message: pure },
];
const importsWithExtension = {
  regex: '^\\.{1,2}/(?!.*\\.(ts|js|mjs|cjs|json|css|svg|png|woff2|mp3|wav)(\\?\\w+)?$)',
  message: 'Write the extension of a relative import: ./ticket.ts.',
};

const everyFile = {
  plugins: {
    house: houseRules,
    'house-soft': { rules: { 'max-lines': builtinRules.get('max-lines') } },
  },
  linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
  rules: {
    'house/kebab-case-file-name': 'error',
    'house-soft/max-lines': ['warn', { max: 300 }],
    'max-lines': ['error', { max: 400 }],
    'max-lines-per-function': [
      'error',
      { max: 40, skipBlankLines: true, skipComments: true, IIFEs: true },
    ],
    'no-restricted-exports': [
      'error',
      { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true } },
    ],
    'no-restricted-syntax': ['error', ...noBarrels],
    'no-restricted-imports': ['error', { patterns: [importsWithExtension] }],
    'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
    'no-console': 'error',
    'prefer-const': 'error',
    eqeqeq: ['error', 'always', { null: 'ignore' }],
  },
};

const everyTypeScriptFile = {
  files: typescript,
  extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
  languageOptions: {
    parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
  },
  rules: {
    '@typescript-eslint/consistent-type-imports': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true },
    ],
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    '@typescript-eslint/no-confusing-void-expression': [
      'error',
      { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
    ],
    '@typescript-eslint/no-unnecessary-condition': [
      'error',
      { allowConstantLoopConditions: 'only-allowed-literals' },
    ],
    '@typescript-eslint/no-unused-vars': [
      'error',
      { ignoreRestSiblings: true, argsIgnorePattern: '^_' },
    ],
    '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
  },
};

export default defineConfig([
  globalIgnores(['dist/', '.luot/', 'coverage/']),
  everyFile,
  everyTypeScriptFile,
  {
    files: plainJavaScript,
    extends: [js.configs.recommended],
    languageOptions: {
      globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])),
    },
    rules: { 'no-console': 'off' },
  },
  {
    files: browserCode,
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Lit calls event listeners of a template with the element as `this`.
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-syntax': ['error', ...noBarrels, elementPrefix],
    },
  },
  {
    files: ['server/**/*.ts'],
    ignores: ['server/main.ts', 'server/composition/**', 'server/setup/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: environment },
      ],
    },
  },
  {
    files: ['server/domain/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...noBarrels, ...noClock],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: pure },
        { object: 'Math', property: 'random', message: pure },
        { object: 'performance', property: 'now', message: pure },
        { object: 'process', message: pure },
      ],
    },
  },
  {
    files: ['shared/contract/**/*.ts', 'server/domain/**/*.ts', 'server/ports.ts'],
    rules: { 'house/documented-export': 'error' },
  },
  {
    files: tests,
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-syntax': ['error', ...noBarrels, ...noSleeps],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: [
      'test/support/**',
      'test/bench/**',
      'test/evaluate/**',
      'test/replay/**',
      'test/demo/**',
    ],
    rules: { 'no-console': 'off', 'no-restricted-syntax': ['error', ...noBarrels] },
  },
  { files: configs, rules: { 'no-restricted-exports': 'off' } },
  {
    files: ['**/*.cjs'],
    languageOptions: { globals: { module: 'writable', require: 'readonly' } },
  },
]);
