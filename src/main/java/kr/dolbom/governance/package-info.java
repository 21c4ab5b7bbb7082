/** Who may, what is hidden, what was done: people and duties, masking of personal data, the audit trail. */
@ApplicationModule(
        displayName = "통제·기록",
        allowedDependencies = {"kernel"})
@NullMarked
package kr.dolbom.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
