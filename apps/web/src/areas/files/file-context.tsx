import { createContext, use, useMemo, type ReactNode } from 'react';
import { useMay, useSession, type May } from '../../session';
import type { OpenedFile, Section } from './api';

interface FileHere {
  readonly file: OpenedFile;
  /** What the reader may do with this file and what hangs on it; further facts are those of the thing itself. */
  readonly may: May;
  /** Whether the reader sees a section only because they opened it, for a while and a stated reason. */
  readonly readsByOpening: (section: Section) => boolean;
  readonly mayEntry: (action: Parameters<May>[0], section: Section, more?: Record<string, unknown>) => boolean;
}

const FileContext = createContext<FileHere | undefined>(undefined);

/** Everything below is about this file. */
export function FileProvider({ file, children }: { readonly file: OpenedFile; readonly children: ReactNode }) {
  const { worker, organisation } = useSession();
  const may = useMay();
  const here = useMemo<FileHere>(() => {
    // That they see it says how they stand to it: in whatever way the rules of their role ask for.
    const facts = { organisationId: organisation.id, teamId: file.teamId, careTeam: [worker.id], advisers: [worker.id], blocked: [] };
    const own = { authorId: worker.id, createdBy: worker.id, recordedBy: worker.id, reportedBy: worker.id, requestedBy: worker.id, workerId: worker.id };
    // Whose hand it is, the advisers' or everybody else's, is the role's: they have one of the two at most.
    const mayHere: May = (action, subject, more) => [false, true].some((atDesk) => may(action, subject, { ...facts, ...own, state: 'draft', atDesk, file: facts, ...more }));
    const entry = { writtenAt: new Date().toISOString(), handedOver: false, safetySharedWithAdviser: file.safetySharedWithAdviser ?? false, openedBy: [worker.id] };
    const mayEntry: FileHere['mayEntry'] = (action, section, more) => mayHere(action, 'Entry', { section, ...entry, ...more });
    return { file, may: mayHere, mayEntry, readsByOpening: (section) => mayEntry('read', section) && !mayEntry('read', section, { openedBy: [] }) };
  }, [file, may, worker.id, organisation.id]);
  return <FileContext value={here}>{children}</FileContext>;
}

export function useFileHere(): FileHere {
  const here = use(FileContext);
  if (!here) throw new Error('there is no file here');
  return here;
}
