/** The audit trail read: what was done, by filters, as lines in the OCSF's terms, and how the chain stands. */
@NullMarked
package kr.dolbom.governance.audit;

import org.jspecify.annotations.NullMarked;
