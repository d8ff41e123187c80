import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import typescript from 'typescript-eslint';

export default typescript.config(
  {
    ignores: [
      '**/dist/',
      '**/bundle/',
      'packages/elements/frame/',
      'docs/api/',
      'coverage/',
      '.data/',
      'test-results/',
      '**/*.mjs',
      '**/*.d.mts',
      '**/bin/*.js',
      '**/blocks/*.js',
    ],
  },
  js.configs.recommended,
  typescript.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      // node:test keeps the promises that test() and describe() return
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', name: ['test', 'describe', 'it', 'suite'], package: 'node:test' }] },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }],
      // an interface may promise what one of its implementations has at once
      '@typescript-eslint/require-await': 'off',
      'no-console': 'error',
    },
  },
  {
    files: ['packages/elements/src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/best-practice'], { plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules }],
    rules: { 'lit-a11y/no-redundant-role': 'off' }, // VoiceOver drops the list role from lists without markers unless it is said again
  },
  { files: ['packages/*/src/main.ts', 'packages/cli/src/**', 'bench/**', '**/*.test.ts', 'packages/demo/src/**'], rules: { 'no-console': 'off' } },
  { files: ['packages/sdk/src/importer/clean-text.ts'], rules: { 'no-control-regex': 'off' } }, // control characters are what it cleans away
  { files: ['**/*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.test.ts', '**/testing/**'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
