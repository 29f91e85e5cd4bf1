const found = new Uint16Array(256);

/**
 * The distinct pairs of neighbouring characters in a text without its spaces, as sorted numbers. Two addresses are alike by how many they
 * share, wherever spaces were lost or words moved.
 */
export function gramsOf(text: string): Uint16Array {
  let count = 0;
  let previous = -1;
  for (let at = 0; at < text.length && count < 250; at++) {
    const code = text.charCodeAt(at);
    if (code === 32) continue;
    if (previous >= 0) found[count++] = ((previous * 251) ^ code) & 0xffff;
    previous = code;
  }
  const sorted = found.subarray(0, count).sort();
  let kept = 0;
  for (let at = 0; at < count; at++)
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[kept++] = sorted[at] ?? 0;
  return sorted.subarray(0, kept);
}
