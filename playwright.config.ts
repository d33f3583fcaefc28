import { defineConfig } from '@playwright/test';
import { find } from './scripts/browser.mjs';

const executablePath = await find();
const { CI, PLAYWRIGHT_JSON_OUTPUT_NAME, TEST_PORT = '4400' } = process.env;
const address = `http://localhost:${TEST_PORT}`;

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  forbidOnly: Boolean(CI),
  timeout: 60_000,
  workers: 2,
  // A second try, because a busy machine now and then loses a browser; npm test names what needed one.
  retries: 1,
  reporter: PLAYWRIGHT_JSON_OUTPUT_NAME
    ? [['list'], ['json', { outputFile: PLAYWRIGHT_JSON_OUTPUT_NAME }]]
    : [['list']],
  use: {
    baseURL: address,
    // What works without a network is tested by offline.spec.ts; everywhere else a worker would only blur what loads when.
    serviceWorkers: 'block',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `node scripts/serve.mjs ${TEST_PORT}`,
    url: `${address}/`,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
