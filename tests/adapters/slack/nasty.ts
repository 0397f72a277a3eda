import fc from 'fast-check';

/** Texts that would like to be something else. */
export const nasty = fc.oneof(
  fc.string({ maxLength: 300, unit: 'grapheme' }),
  fc.constantFrom(
    '<!channel>',
    '<@U12345>',
    '<https://kwaad.example|klik>',
    '&lt;!here&gt;',
    '*vet* _schuin_ ~door~ `code`',
    '@channel',
    '#algemeen',
    ':boom:',
    '',
    '&',
    '>'.repeat(4_000),
    '😀'.repeat(3_000),
    'é'.repeat(200),
    '| a | b |',
    '\n\n',
    '```',
  ),
);
