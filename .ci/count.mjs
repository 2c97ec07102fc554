// Sums the runners: node count.mjs CHECKS_PASSED CHECKS_FAILED UNIT.json E2E.json
// A report that is missing counts as one failure: a runner that never ran has passed nothing.
import { readFileSync } from 'node:fs';

const [passedChecks, failedChecks, unitReport, e2eReport] = process.argv.slice(2);

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    console.log(`no report at ${path}`);
    return null;
  }
}

function unit(path) {
  const report = read(path);
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  for (const file of report.testResults) {
    for (const { status, fullName } of file.assertionResults) {
      if (status === 'failed') console.log(`failed: ${fullName}`);
    }
    // A file that breaks before its first test has no test to fail.
    if (
      file.status === 'failed' &&
      !file.assertionResults.some(({ status }) => status === 'failed')
    ) {
      console.log(`failed: ${file.name}`);
      counts.failed += 1;
    }
  }
  if (!report.success && counts.failed === 0) counts.failed = 1;
  return counts;
}

function e2e(path) {
  const report = read(path);
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  const walk = (suite) => {
    for (const spec of suite.specs ?? [])
      if (!spec.ok) console.log(`failed: ${spec.file}: ${spec.title}`);
      else if (spec.tests.some(({ status }) => status === 'flaky'))
        console.log(`passed at the second try: ${spec.file}: ${spec.title}`);
    for (const inner of suite.suites ?? []) walk(inner);
  };
  for (const suite of report.suites) walk(suite);
  for (const { message } of report.errors) console.log(`failed: ${message}`);
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
}

const parts = [
  { passed: Number(passedChecks), failed: Number(failedChecks), skipped: 0 },
  unit(unitReport),
  e2e(e2eReport),
];
const total = (name) => parts.reduce((sum, part) => sum + part[name], 0);
const skipped = total('skipped');
const nothing = parts[1].passed + parts[2].passed === 0;
console.log(
  `${total('passed')} passed, ${total('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
);
process.exit(total('failed') > 0 || nothing ? 1 : 0);
