import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/**
 * The arrows of docs/architecture.md: who may import from whom. A room is a folder of src; what it names here is
 * everything that it may not reach, from however deep a folder.
 */
const features = ['check', 'training', 'poster', 'offline', 'single-file'];
const site = ['components', 'overrides', 'pages', 'integrations', 'library', 'links', 'navigation'];
const rooms = {
  schema: [...site, ...features, 'search', 'specimens', 'storage'],
  evidence: [...site, ...features, 'search', 'specimens', 'storage'],
  storage: [...site, ...features, 'search', 'specimens'],
  specimens: [
    'components',
    'overrides',
    'pages',
    'integrations',
    'navigation',
    ...features,
    'search',
    'storage',
  ],
  components: ['overrides', 'pages', 'integrations', ...features],
  search: [
    'components',
    'overrides',
    'pages',
    'integrations',
    'library',
    'navigation',
    ...features,
  ],
  check: ['overrides', 'pages', 'integrations', 'training', 'poster', 'offline', 'single-file'],
  training: ['overrides', 'pages', 'integrations', 'check', 'poster', 'offline', 'single-file'],
  poster: ['overrides', 'pages', 'integrations', 'check', 'training', 'offline', 'single-file'],
  offline: ['overrides', 'pages', 'integrations', 'check', 'training', 'poster', 'single-file'],
  'single-file': [
    ...site,
    'check',
    'training',
    'poster',
    'offline',
    'schema',
    'evidence',
    'specimens',
    'storage',
  ],
  overrides: ['pages', 'integrations', 'single-file'],
  integrations: [
    'components',
    'overrides',
    'pages',
    'library',
    'links',
    'navigation',
    'single-file',
  ],
  pages: ['integrations', 'offline', 'single-file'],
};

const arrows = Object.entries(rooms).map(([room, forbidden]) => {
  const uphill = `^(?:\\.\\./)+(?:${forbidden.join('|')})(?:/|\\.|$)`;
  const message = `${room} imports uphill. See docs/architecture.md.`;
  const pure = 'evidence is pure: it imports its own files and types, nothing else.';
  return {
    files: [`src/${room}/**/*.{ts,astro}`],
    ignores: ['**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: uphill, message },
            ...(room === 'evidence'
              ? [{ regex: '^(?!\\./)', allowTypeImports: true, message: pure }]
              : []),
          ],
        },
      ],
      // The rule above sees statements only; a selector's pattern may not hold a bare slash.
      'no-restricted-syntax': [
        'error',
        {
          selector: `:matches(ImportExpression, TSImportType)[source.value=/${uphill.replaceAll('/', '\\u002F')}/]`,
          message,
        },
        ...(room === 'evidence' ? [{ selector: 'ImportExpression', message: pure }] : []),
      ],
    },
  };
});

export default defineConfig(
  {
    ignores: [
      'dist/',
      'single/',
      '.astro/',
      '.cache/',
      'node_modules/',
      'test-results/',
      'reports/',
      'playwright-report/',
    ],
  },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  ...astro.configs['jsx-a11y-recommended'],
  {
    rules: {
      // Content gates make sure of what the types cannot: a `!` there is a statement, not a hope.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
      ],
    },
  },
  ...arrows,
);
