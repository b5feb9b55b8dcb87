/** Of `parasol.case_file f`: something of the person is kept, so an adviser can be on it. Nobody was told of the others yet, or nothing is left. */
export const KEEPS_A_RECORD = `f.state not in ('enquiry', 'explained', 'erased', 'service_without_record')`;

/** Of `parasol.case_file f`: it has ended, and leaves nothing in the compartment. */
export const IS_GONE = `(f.state in ('erased', 'service_without_record'))`;
