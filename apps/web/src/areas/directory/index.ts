export { FAMILIES, useAgreement, usePartnerName, usePartners, type Partner, type ServiceFamily } from './directory-data';
