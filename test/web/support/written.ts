/** Whatever this process writes to its streams while something runs. */
import { vi } from 'vitest';

/** Begins to listen; what it gives says what was written since. */
export function watchOutput(): { readonly written: () => string; readonly restore: () => void } {
  const texts: string[] = [];
  const keep = (...parts: readonly unknown[]) => {
    texts.push(parts.map(String).join(' '));
    return true;
  };
  const spies = [
    ...(['stdout', 'stderr'] as const).map((name) => vi.spyOn(process[name], 'write').mockImplementation(keep)),
    // a test runner takes the console away from the streams
    ...(['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(keep as () => void),
    ),
  ];
  return {
    written: () => texts.join('\n'),
    restore: () => {
      for (const spy of spies) spy.mockRestore();
    },
  };
}
