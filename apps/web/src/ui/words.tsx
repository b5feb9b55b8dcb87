import './words.css';

/** Words to compare or to write down, each numbered, always from left to right. */
export const Words = ({ words, label }: { readonly words: string; readonly label: string }) => (
  <ol className="words" dir="ltr" lang="en" aria-label={label}>
    {words.split(' ').map((word, at) => (
      <li key={at}>{word}</li>
    ))}
  </ol>
);
