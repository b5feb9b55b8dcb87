import { Suspense, useState } from 'react';
import type { Language } from '../../i18n';
import { AnswerDialog } from './answer-dialog';
import { AskDialog } from './ask-dialog';

interface ConsentDialogProps {
  readonly caseFileId: string;
  /** The one partner that it is about, where that is settled. */
  readonly recipientOrganisationId?: string;
  /** Of a consent that was asked before and waits for its answer. */
  readonly asked?: string | undefined;
  readonly onClose: () => void;
}

/** Asks the person in their language, and then writes down what they say: a no as much as a yes. */
export function ConsentDialog({ caseFileId, recipientOrganisationId, asked, onClose }: ConsentDialogProps) {
  const [question, setQuestion] = useState<{ readonly id: string; readonly language?: Language } | undefined>(asked === undefined ? undefined : { id: asked });
  return (
    <Suspense>
      {question ? (
        <AnswerDialog {...question} caseFileId={caseFileId} onClose={onClose} />
      ) : (
        <AskDialog
          caseFileId={caseFileId}
          {...(recipientOrganisationId === undefined ? {} : { recipientOrganisationId })}
          onAsked={(id, language) => setQuestion({ id, language })}
          onClose={onClose}
        />
      )}
    </Suspense>
  );
}
