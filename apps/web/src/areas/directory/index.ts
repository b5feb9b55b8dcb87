export { FAMILIES, usePartnerName, usePartners, type Partner, type ServiceFamily } from './directory-data';
