/** Calls when the next frame is painted: what is posted in a frame's callback runs after it. The answer takes that back. */
export function whenPainted(then: () => void): () => void {
  let after: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    after = setTimeout(then);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(after);
  };
}
