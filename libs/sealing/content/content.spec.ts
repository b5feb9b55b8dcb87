import fc from 'fast-check';
import {
  addEntry,
  changeEntry,
  CHOICES,
  COVER_DROP,
  decodeDocument,
  decodeDrop,
  type Drop,
  DROP_FORMAT,
  dropIdFrom,
  dropRoomLeft,
  EMPTY_DOCUMENT,
  encodeDocument,
  encodeDrop,
  forgetEntry,
  foundList,
  generateIdentity,
  PROCEDURE_STEPS,
  reminders,
  removeEntry,
  ROOM,
  roomLeft,
  type SealedDocument,
  sealedDocumentSchema,
  sealFor,
  SECTIONS,
  trimPast,
} from '..';

const FILE = '1b0d5c7e-3a44-4b6e-8f5d-2f6f0f1d9a01';
const ADVISER = '00000000-0000-4000-8000-000000000001';
const editor = (on = '2026-03-09') => ({ fileId: FILE, adviserId: ADVISER, on });

describe('the empty document', () => {
  it('is one constant that holds nothing and cannot be changed', () => {
    expect(encodeDocument(EMPTY_DOCUMENT)).toEqual(new TextEncoder().encode('{"format":"parasol.sealed-document/1","revision":0}'));
    expect(Object.isFrozen(EMPTY_DOCUMENT)).toBe(true);
    expect(() => EMPTY_DOCUMENT.notes.push({ id: ADVISER })).toThrow(TypeError);
    expect(decodeDocument(encodeDocument(EMPTY_DOCUMENT))).toEqual(EMPTY_DOCUMENT);
    addEntry(EMPTY_DOCUMENT, 'notes', { text: 'elsewhere' }, editor());
    expect(EMPTY_DOCUMENT.notes).toEqual([]);
  });
});

describe('the document', () => {
  it('requires nothing: every section takes an entry without a word', () => {
    const full = SECTIONS.reduce<SealedDocument>((document, section) => addEntry(document, section, {}, editor()), EMPTY_DOCUMENT);
    expect(SECTIONS).toEqual(['status', 'origins', 'documents', 'applications', 'dates', 'permits', 'routes', 'detention', 'identification', 'referrals', 'notes']);
    for (const section of SECTIONS) expect(full[section]).toEqual([{ id: expect.any(String), recordedOn: '2026-03-09', recordedBy: ADVISER }]);
    expect(decodeDocument(encodeDocument(full))).toEqual(full);
    expect(full.revision).toBe(SECTIONS.length);
  });

  it('keeps what stood there before, the latest first, and forgets it when asked', () => {
    let document = addEntry(EMPTY_DOCUMENT, 'status', { status: 'asylum_applicant', country: 'DE' }, editor('2026-01-01'));
    const id = document.status[0]?.id ?? '';
    document = changeEntry(document, 'status', id, { status: 'refugee', from: '2026-02-01' }, editor('2026-02-02'));
    document = removeEntry(document, 'status', id, editor('2026-03-03'));
    expect(document.status).toEqual([
      {
        id,
        removed: true,
        recordedOn: '2026-03-03',
        recordedBy: ADVISER,
        past: [
          { status: 'refugee', from: '2026-02-01', recordedOn: '2026-02-02', recordedBy: ADVISER },
          { status: 'asylum_applicant', country: 'DE', recordedOn: '2026-01-01', recordedBy: ADVISER },
        ],
      },
    ]);
    expect(trimPast(document, 1, editor()).status[0]?.past).toHaveLength(1);
    expect(trimPast(document, 0, editor()).status[0]).not.toHaveProperty('past');
    const forgotten = forgetEntry(document, 'status', id, editor());
    expect(JSON.stringify(forgotten)).not.toMatch(/refugee|asylum/);
    expect(() => forgetEntry(forgotten, 'status', id, editor())).toThrow('invalid_content');
    expect(() => changeEntry(forgotten, 'status', id, {}, editor())).toThrow('invalid_content');
  });

  it('stays with its file, so that a swapped one is found out', () => {
    const document = addEntry(EMPTY_DOCUMENT, 'notes', { text: 'here' }, editor());
    expect(document.fileId).toBe(FILE);
    expect(() => addEntry(document, 'notes', { text: 'there' }, { ...editor(), fileId: ADVISER })).toThrow('invalid_content');
  });

  it("holds a person's choice, and no sign that says what somebody is", () => {
    for (const choice of CHOICES) {
      for (const step of PROCEDURE_STEPS) {
        const written = () => addEntry(EMPTY_DOCUMENT, 'identification', { procedure: 'national_referral_mechanism', choice, step }, editor());
        if (choice === 'wants_it' || choice === 'changed_their_mind') expect(written().identification).toHaveLength(1);
        else expect(written).toThrow('invalid_content');
      }
    }
    expect(() => addEntry(EMPTY_DOCUMENT, 'identification', { step: 'submitted' }, editor())).toThrow('invalid_content');
    for (const flag of ['trafficked', 'victim', 'flag', 'score', 'risk']) {
      expect(() => addEntry(EMPTY_DOCUMENT, 'identification', { [flag]: true }, editor())).toThrow('invalid_content');
    }
    const entry = sealedDocumentSchema.shape.identification;
    expect(JSON.stringify(entry.safeParse([{ id: ADVISER, choice: true }]).success)).toBe('false');
  });

  it('refuses what it does not know, without repeating it', () => {
    const canary = 'CANARY-4471';
    for (const value of [{ format: canary }, { format: 'parasol.sealed-document/1', [canary]: 1 }, { ...EMPTY_DOCUMENT, status: [{ id: ADVISER, status: canary }] }, canary, null, []]) {
      let message = '';
      try {
        decodeDocument(new TextEncoder().encode(JSON.stringify(value)));
      } catch (error) {
        message = `${String(error)} ${JSON.stringify(error)}`;
      }
      expect(message).toContain('invalid_content');
      expect(message).not.toContain(canary);
    }
    expect(() => decodeDocument(new Uint8Array([0xff, 0xfe]))).toThrow('invalid_content');
  });

  it('says how much room is left, in bytes and in every script', async () => {
    const { pinned } = await foundList(FILE, await generateIdentity());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom('a', 'ж', '签', 'ع', '"'), fc.integer({ min: 1, max: 3_900 })), { maxLength: 6 }), async (texts) => {
        const document = texts.reduce<SealedDocument>((before, [sign, count]) => addEntry(before, 'notes', { text: sign.repeat(count) }, editor()), EMPTY_DOCUMENT);
        const room = roomLeft(document);
        expect(room).toBe(ROOM.document - encodeDocument(document).length);
        const sealing = sealFor(pinned, 'document', encodeDocument(document));
        if (room >= 0) await sealing;
        else await expect(sealing).rejects.toMatchObject({ code: 'does_not_fit' });
      }),
      { seed: 3, numRuns: 30 },
    );
  });

  it('brings its dates to mind, soonest first', () => {
    let document = addEntry(EMPTY_DOCUMENT, 'dates', { kind: 'hearing', on: '2026-04-02', at: '09:30' }, editor());
    document = addEntry(document, 'dates', { kind: 'reporting', on: '2026-03-20', done: true }, editor());
    document = addEntry(document, 'permits', { kind: 'work', validUntil: '2026-03-31' }, editor());
    document = addEntry(document, 'applications', { kind: 'asylum', appealUntil: '2026-03-15' }, editor());
    document = addEntry(document, 'documents', { type: 'passport', expiresOn: '2027-01-01' }, editor());
    expect(reminders(document, '2026-03-10', '2026-04-02').map(({ section, on }) => [section, on])).toEqual([
      ['applications', '2026-03-15'],
      ['permits', '2026-03-31'],
      ['dates', '2026-04-02'],
    ]);
  });
});

describe('a drop', () => {
  const note = (text: string): Drop => ({ format: DROP_FORMAT, kind: 'note', dropId: ADVISER, fileId: FILE, writtenOn: '2026-03-09', text });

  it('is a note for a file, or cover', () => {
    for (const drop of [note('Asked about papers.'), COVER_DROP]) expect(decodeDrop(encodeDrop(drop))).toEqual(drop);
    expect(() => encodeDrop({ ...note('x'), fileId: 'no id' } as Drop)).toThrow('invalid_content');
    expect(() => decodeDrop(encodeDocument(EMPTY_DOCUMENT))).toThrow('invalid_content');
  });

  it('may have an id that follows from where it came from, the same on every day', () => {
    expect(dropIdFrom('parasol imported note', 'row 7')).toBe('acd42c2e-5bd4-c879-42a3-9759f888a934');
    expect(dropIdFrom('parasol outbox note', 'row 7')).not.toBe(dropIdFrom('parasol imported note', 'row 7'));
  });

  it('says how much room is left', () => {
    expect(dropRoomLeft(note('x'.repeat(3_000)))).toBeGreaterThan(0);
    expect(dropRoomLeft(note('签'.repeat(2_000)))).toBeLessThan(0);
  });
});
