import dev.weir.builds.Build

Build.of(basedir).printed('Each pays 2200')
