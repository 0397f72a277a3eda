/** Labels in a column, each as near as can be to where it belongs, none over another. */

interface Wanted {
  /** Where its middle would best be. */
  readonly at: number;
  readonly height: number;
}

interface Block {
  items: number;
  height: number;
  /** Sum of the best tops of its items, each less the heights above it in the block. */
  sum: number;
}

/**
 * Pool adjacent violators: neighbours that would overlap become one block around the middle of their places.
 * @param wanted by `at`, ascending. @returns the top of each.
 */
export function spread(wanted: readonly Wanted[], top: number, bottom: number): number[] {
  const place = ({ items, height, sum }: Block): number =>
    Math.max(top, Math.min(sum / items, bottom - height));
  const blocks: Block[] = [];
  for (const { at, height } of wanted) {
    let block: Block = { items: 1, height, sum: at - height / 2 };
    for (let above = blocks.at(-1); above !== undefined; above = blocks.at(-1)) {
      if (place(above) + above.height <= place(block)) break;
      blocks.pop();
      block = {
        items: above.items + block.items,
        sum: above.sum + block.sum - block.items * above.height,
        height: above.height + block.height,
      };
    }
    blocks.push(block);
  }
  const tops: number[] = [];
  for (const block of blocks) {
    let y = place(block);
    for (let item = 0; item < block.items; item++) {
      tops.push(y);
      y += wanted[tops.length - 1]?.height ?? 0;
    }
  }
  return tops;
}
