import dev.weir.builds.Build

Build.of(basedir).printed('''
Failed with {total=8800, guests=0}
I pay 8800
''')
