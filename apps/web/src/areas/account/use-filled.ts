import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

interface Filled {
  /** For a field: that it is missing, once somebody tried to go on without it. */
  readonly missing: (value: string) => string | undefined;
  /** For the form: goes on when every value is there. */
  readonly onSubmit: (event: FormEvent) => void;
}

/** A form whose fields are all needed; says so in our words, since the browser's own come in its own language. */
export function useFilled(values: readonly string[], goOn: () => void): Filled {
  const { t } = useTranslation('codes');
  const [tried, setTried] = useState(false);
  return {
    missing: (value) => (tried && value.trim() === '' ? t('mistake.required') : undefined),
    onSubmit: (event) => {
      event.preventDefault();
      setTried(true);
      if (values.every((value) => value.trim() !== '')) goOn();
    },
  };
}
