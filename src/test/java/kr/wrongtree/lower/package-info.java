@ApplicationModule(allowedDependencies = {})
package kr.wrongtree.lower;

import org.springframework.modulith.ApplicationModule;
