/** All that the klankbordgroep has on the web. */
import type { FastifyInstance } from 'fastify';
import { addBoard } from './board.ts';
import { addFigureRemarks } from './figure-remarks.ts';
import { addGather } from './gather.ts';
import { addPacks } from './pack.ts';
import { addPolls } from './polls.ts';
import { addSignIn } from './sign-in.ts';
import type { BoardDoor } from './visitor.ts';

export function addKlankbord(server: FastifyInstance, door: BoardDoor): void {
  addSignIn(server, door);
  addFigureRemarks(server, door);
  addBoard(server, door);
  addGather(server, door);
  addPolls(server, door);
  addPacks(server, door);
}
