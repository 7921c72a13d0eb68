import dev.weir.builds.Build

Build.of(basedir).didNotCompile('''
[ERROR] app/src/named/java/fixes/Main.java:[7,5] cannot find symbol
  symbol:   class FixesFlow
  location: class fixes.Main
[ERROR] app/src/named/java/fixes/Main.java:[7,26] cannot find symbol
  symbol:   class FixesFlow
  location: class fixes.Main
''')
