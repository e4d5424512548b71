"""The classroom: JupyterHub with trainees and trainers, a desk where work is handed in, and the pages that people use."""
