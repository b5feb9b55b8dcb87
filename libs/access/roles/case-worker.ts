import type { RolePage } from '../ability';
import { ofOwnTeam, onCareTeam, withFile, withoutFile } from './relationships';

/** A case worker keeps the files that they are assigned to, gets consent, and refers. */
export const caseWorker: RolePage = (me, may) => {
  const file = onCareTeam(me);
  const team = ofOwnTeam(me);

  may('create', 'CaseFile', team);
  may(['read', 'update'], 'CaseFile', file);
  may('read', 'CareTeam', file);
  may('create', 'CareTeam', { ...file, state: 'proposed' });
  may(['read', 'create'], 'ConflictBlock', file);

  may('read', 'Entry', {
    ...file,
    section: {
      $in: [
        'working_identity', 'legal_identity', 'needs', 'needs_summary', 'health', 'health_summary', 'safety', 'housing_money',
        'housing_money_summary', 'legal_summary', 'notes',
      ],
    },
  });
  may(['create', 'update'], 'Entry', {
    ...file,
    section: {
      $in: [
        'working_identity', 'legal_identity', 'needs', 'needs_summary', 'health', 'health_summary', 'safety', 'housing_money',
        'housing_money_summary', 'notes',
      ],
    },
  });

  // What should never have been written they take out, and the file's key is replaced.
  may('end', 'Entry', { ...file, section: { $in: ['working_identity', 'legal_identity', 'needs', 'health', 'safety', 'housing_money', 'notes'] } });
  may(['read', 'create'], 'Spill', { ...file, atDesk: false });

  // Erasing a file takes two humans where there are two; of what is gone, these two keep the receipt.
  may(['read', 'end'], 'Erasure', withFile(file));
  may('create', 'Erasure', { ...withFile(file), requestedBy: me.workerId });
  may('confirm', 'Erasure', { ...withFile(file), requestedBy: { $ne: me.workerId } });
  may('read', 'Erasure', { organisationId: me.organisationId, requestedBy: me.workerId });
  may('read', 'Erasure', { organisationId: me.organisationId, confirmedBy: me.workerId });

  may('read', 'Contact', withFile(file));

  may(['read', 'create', 'answer', 'end'], 'Consent', file);
  may('create', 'Drop', { organisationId: me.organisationId });
  // What a service is like for the people supported, they are asked; nobody is told who said what.
  may(['create', 'update'], 'DirectoryRating', { organisationId: me.organisationId, workerId: me.workerId });
  may(['read', 'create', 'update'], 'Referral', file);
  // What of the file was passed on, where they read the section that it came from.
  may('read', 'PacketClosure', withFile(file));
  may('read', 'Disclosure', { ...file, section: { $in: ['working_identity', 'legal_identity', 'needs', 'health', 'safety', 'housing_money'] } });
  // What went to whom, as a copy for the person themselves.
  may('read', 'PersonCopy', file);
  may('read', 'SharingAgreement', { organisationId: me.organisationId });
  may(['read', 'create', 'end'], 'PacketLink', file);

  for (const facts of [withoutFile, withFile(file)]) {
    may(['read', 'update'], 'Task', { ...team, ...facts, workerId: null });
    may(['read', 'update'], 'Task', { organisationId: me.organisationId, ...facts, workerId: me.workerId });
    may('create', 'Task', { ...team, ...facts, workerId: { $in: [null, me.workerId] } });
  }

  may('read', 'Duty', team);

  // What they should know of a file that they took on from somebody who left.
  may(['read', 'end'], 'HandOverNote', { ...file, toWorkerId: me.workerId });

  may('read', 'AuditEntry', { organisationId: me.organisationId, category: 'content', actorRole: { $ne: 'adviser' }, ...withFile(file) });
};
