import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/**
 * The arrows of docs/architecture.md: who may import from whom. A room is a folder of src; what it names here is
 * everything that it may not reach.
 */
const features = ['check', 'training', 'poster', 'offline'];
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
  check: ['overrides', 'pages', 'integrations', 'training', 'poster'],
  training: ['overrides', 'pages', 'integrations', 'check', 'poster'],
  poster: ['overrides', 'pages', 'integrations', 'check', 'training'],
  offline: ['overrides', 'pages', 'integrations', 'check', 'training', 'poster'],
  overrides: ['pages', 'integrations'],
  integrations: ['components', 'overrides', 'pages', 'library', 'links', 'navigation'],
};

const arrows = Object.entries(rooms).map(([room, forbidden]) => ({
  files: [`src/${room}/**/*.{ts,astro}`],
  ignores: ['**/*.test.ts'],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^\\.\\./(?:${forbidden.join('|')})(?:/|\\.|$)`,
            message: `${room} imports uphill. See docs/architecture.md.`,
          },
          ...(room === 'evidence'
            ? [
                {
                  regex: '^(?!\\./)',
                  allowTypeImports: true,
                  message: 'evidence is pure: it imports its own files and types, nothing else.',
                },
              ]
            : []),
        ],
      },
    ],
  },
}));

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
