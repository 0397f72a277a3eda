/**
 * A CSV file as a stream of records with line numbers. What is wrong with the file as a whole is told in
 * plain Dutch, with what is accepted.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type CsvError, type Info, parse } from 'csv-parse';

/** The file as a whole cannot be read; the message is fit for who offered it. */
export class UnreadableFile extends Error {}

export interface CsvRow {
  /** Line in the file; the header is line 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row that the CSV format itself refuses. */
export interface BrokenRow {
  readonly line: number;
  readonly broken: string;
}

const MAX_CELL = 100_000;

const describeSystemError = (error: NodeJS.ErrnoException): string => {
  if (error.code === 'ENOENT') return 'Dit bestand bestaat niet';
  if (error.code === 'EISDIR') return 'Dit is een map, geen bestand';
  if (error.code === 'EACCES') return 'Dit bestand mag niet worden gelezen';
  return `Dit bestand kan niet worden gelezen (${error.code ?? error.message})`;
};

/** A workbook of Excel is a zip file. */
export async function isZip(path: string): Promise<boolean> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
      return bytesRead === 2 && buffer.toString('latin1') === 'PK';
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new UnreadableFile(`${describeSystemError(error as NodeJS.ErrnoException)}: ${path}`);
  }
}

/** Looks at the first bytes: other formats are named rather than read as gibberish. */
async function checkStart(path: string): Promise<void> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    const start = buffer.subarray(0, bytesRead);
    if (bytesRead === 0) throw new UnreadableFile('Dit bestand is leeg.');
    if (start.toString('latin1').startsWith('PK')) {
      throw new UnreadableFile(
        'Dit is een Excel- of zipbestand. Geef met --mapping op welke kolom wat is, of sla het op als CSV (UTF-8).',
      );
    }
    const mark = start.subarray(0, 2).toString('hex');
    if (mark === 'fffe' || mark === 'feff') {
      throw new UnreadableFile(
        'Dit bestand is in UTF-16. Sla het op als CSV in UTF-8 en probeer het opnieuw.',
      );
    }
  } finally {
    await file.close();
  }
}

/** SHA-256 of the bytes of the files together. */
export async function checksumOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    try {
      await pipeline(createReadStream(path), async (chunks) => {
        for await (const chunk of chunks) hash.update(chunk);
      });
    } catch (error) {
      throw new UnreadableFile(`${describeSystemError(error as NodeJS.ErrnoException)}: ${path}`);
    }
    hash.update('\0');
  }
  return hash.digest('hex');
}

/** Passes text on; refuses bytes that are no UTF-8 text. */
function decodeUtf8(): Transform {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const refuse = () =>
    new UnreadableFile(
      'Dit bestand is geen tekst in UTF-8. Sla het op als CSV in UTF-8 en probeer het opnieuw.',
    );
  return new Transform({
    decodeStrings: true,
    encoding: 'utf8',
    transform(chunk: Buffer, _encoding, done) {
      try {
        const text = decoder.decode(chunk, { stream: true });
        if (text.includes('\0'))
          done(new UnreadableFile('Dit bestand bevat binaire gegevens; verwacht wordt een CSV-bestand.'));
        else done(null, text);
      } catch {
        done(refuse());
      }
    },
    flush(done) {
      try {
        done(null, decoder.decode());
      } catch {
        done(refuse());
      }
    },
  });
}

function refuseCsv(error: CsvError): UnreadableFile {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return new UnreadableFile(
      'Een aanhalingsteken in dit bestand wordt niet gesloten; de rest van het bestand is daardoor onleesbaar.',
    );
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return new UnreadableFile('Een regel in dit bestand is te lang om een CSV-regel te zijn.');
  return new UnreadableFile(`Dit bestand is geen CSV: ${error.message}`);
}

/**
 * @returns rows in order, the header first; rows that the format refuses come between them.
 * @throws UnreadableFile
 */
export async function* readCsv(path: string): AsyncGenerator<CsvRow | BrokenRow> {
  try {
    await checkStart(path);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(`${describeSystemError(error as NodeJS.ErrnoException)}: ${path}`);
  }
  const broken: BrokenRow[] = [];
  let unclosed: CsvError | undefined;
  const parser = parse({
    bom: true,
    info: true,
    skip_empty_lines: true,
    relax_column_count: true,
    skip_records_with_error: true,
    max_record_size: MAX_CELL,
    on_skip: (error) => {
      if (error?.code === 'CSV_QUOTE_NOT_CLOSED') unclosed = error;
      else if (error !== undefined)
        broken.push({ line: Number(error.lines ?? 0), broken: 'een aanhalingsteken staat verkeerd' });
    },
  });
  const flow = pipeline(createReadStream(path), decodeUtf8(), parser);
  // The reader below sees the same error; without this it would count as unhandled.
  flow.catch(() => {});
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      yield* broken.splice(0);
      yield { line: info.lines, cells: record };
    }
    await flow;
    if (unclosed !== undefined) throw refuseCsv(unclosed);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    if ((error as CsvError).code?.startsWith('CSV_')) throw refuseCsv(error as CsvError);
    throw error;
  }
  yield* broken.splice(0);
}
