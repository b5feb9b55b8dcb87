import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDayInWords } from '../../i18n';
import { api } from '../../session';
import { Badge, Button, Card, Code, Empty, LinkRow, Loading, ProblemNote, Progress, Rows, TextField } from '../../ui';
import { datesOf } from './date-list';
import { linkToFile } from './opened-file';
import { Refusal } from './refusal';
import { useDesk, useSealing, type DeskFile } from './use-desk';

/** The files that the adviser is on; only they know of it. */
export function Files() {
  const { t } = useTranslation('sealed');
  const desk = useDesk();
  if (desk.isPending) return <Loading />;
  return (
    <div className="stack">
      <Refusal error={desk.error} />
      {desk.opening > 0 && <Progress label={t('opening')} done={desk.files.length - desk.opening} all={desk.files.length} />}
      {desk.files.length === 0 ? (
        <Empty icon="files" title={t('no_files')} />
      ) : (
        <Rows label={t('my_files')}>
          {desk.files.map((file) => (
            <FileRow key={file.caseFileId} file={file} />
          ))}
        </Rows>
      )}
      <TakeOn />
    </div>
  );
}

function FileRow({ file }: { readonly file: DeskFile }) {
  const { t } = useTranslation('sealed');
  const sealing = useSealing();
  const [next] = sealing && file.opened ? datesOf(sealing, [file]) : [];
  return (
    <LinkRow
      {...linkToFile(file.caseFileId)}
      title={<Code>{file.fileCode}</Code>}
      detail={<bdi>{file.workingName}</bdi>}
      end={file.error ? <Badge tone="warm">{t('not_opened')}</Badge> : next && <Badge tone={next.tone}>{formatDayInWords(next.on)}</Badge>}
    />
  );
}

function TakeOn() {
  const { t } = useTranslation('sealed');
  const client = useQueryClient();
  const [code, setCode] = useState('');
  const take = useMutation({
    mutationFn: () => api.POST('/advice/assignments', { body: { fileCode: code.trim() } }),
    onSuccess: async () => {
      setCode('');
      await client.invalidateQueries({ queryKey: ['sealed'] });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    take.mutate();
  };
  return (
    <Card title={t('take_on')}>
      <form className="stack" onSubmit={submit}>
        <TextField label={t('file_code')} hint={t('take_on_hint')} value={code} onChange={setCode} maxLength={12} />
        <ProblemNote error={take.error} />
        <div>
          <Button icon="add" type="submit" isPending={take.isPending} isDisabled={code.trim().length < 8}>
            {t('take_on')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
