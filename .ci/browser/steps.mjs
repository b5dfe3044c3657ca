// Steps of a test, counted and timed.
const begun = Date.now();
let failures = 0;

export function seconds(from = begun) {
  return `${((Date.now() - from) / 1000).toFixed(1)} s`;
}

/** One step: what goes wrong in it is told, and the next one is taken. */
export async function step(name, action) {
  const from = Date.now();
  try {
    const note = await action();
    console.log(`  ok    ${name}${typeof note === 'string' ? `: ${note}` : ''}  (${seconds(from)})`);
  } catch (error) {
    failures++;
    console.log(`  FAIL  ${name}: ${error.message}`);
  }
}

export function expect(condition, message) {
  if (!condition) throw new Error(message);
}

export function failed() {
  return failures;
}
