import dev.weir.builds.Build

Build.of(basedir).printed('''
Bill(amount=8800, guests=[Ada, Grace]), {amount=8800, guests=0}
I pay 8800
''')
