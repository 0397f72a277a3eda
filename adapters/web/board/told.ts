/** Remarks with all that is shown of them. */
import type { Board } from '#src/board/board.ts';
import type { BoardRemark } from '#src/board/model.ts';
import type { Told } from './remark-html.ts';

/** Names of people and of what remarks are about. */
export const namesFor = async (
  { members, names }: Pick<Board, 'members' | 'names'>,
  workspace: string,
): Promise<Pick<Told, 'members' | 'names'>> => ({
  members: await members.all(workspace),
  names: await names(),
});

/** @param remarks of this workspace. */
export async function toldOf(
  board: Pick<Board, 'members' | 'names' | 'remarks'>,
  workspace: string,
  remarks: readonly BoardRemark[],
): Promise<Told[]> {
  const events = await board.remarks.events(
    workspace,
    remarks.map(({ number }) => number),
  );
  const named = await namesFor(board, workspace);
  return remarks.map((remark) => ({
    remark,
    events: events.filter((event) => event.remark === remark.number),
    ...named,
  }));
}
