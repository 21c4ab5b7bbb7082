/** Who may, what is hidden, what was done: masking of personal data and the audit trail. */
@ApplicationModule(
        displayName = "통제·기록",
        allowedDependencies = {"kernel"})
@NullMarked
package kr.dolbom.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
