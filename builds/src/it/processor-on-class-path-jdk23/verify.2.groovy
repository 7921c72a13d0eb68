import dev.weir.builds.Build

Build.of(basedir).printed('Nobody came, so I pay 8800')
