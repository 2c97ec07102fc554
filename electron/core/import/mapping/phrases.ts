/** The phrases of a list written with commas, over as many lines as it takes. */
export function phrases(list: string): readonly string[] {
  return list.split(',').flatMap((part) => part.trim().replaceAll(/\s+/g, ' ') || []);
}
