import './no-eval';

export * from '@parasol/sealing';
